package io.countersign.gateway.publication;

/** Whether the gateway publishes by call or a person does with the signed package. */
public enum PublishingMode {
    API,
    HAND_OVER
}
