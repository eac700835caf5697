package io.countersign.connectors;

/** A budget without an end, or one that is used up. */
public record FixedBudget(boolean allows) implements CallBudget {

    @Override
    public boolean tryRead(String account, String path) {
        return allows;
    }

    @Override
    public boolean tryPublish(String account, String path) {
        return allows;
    }

    @Override
    public void told(String account, String path, Quota quota) {}
}
