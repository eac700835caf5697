package io.countersign.rules.screening;

/** Reads faces that are written with letters between characters as symbols: T_T, o_o, and orz, somebody on his knees. */
final class Faces {

    private static final UnitSet TELLING = UnitSet.of("z_");
    private static final UnitSet EYES = UnitSet.of("toqux");
    private static final String KNEELING = "orz";

    /** So many signs may frame a face. */
    private static final int FRAME = 3;

    private final NormalText text;
    private final Rewriting rewriting;

    private Faces(NormalText text) {
        this.text = text;
        this.rewriting = new Rewriting(text);
    }

    static NormalText blank(NormalText text) {
        Faces faces = new Faces(text);
        for (int i = text.next(TELLING, 0); i < text.length(); i = text.next(TELLING, i + 1)) faces.blankAt(i);
        return faces.rewriting.result();
    }

    private void blankAt(int index) {
        int start = start(index);
        if (start < 0 || !isFramed(start, start + KNEELING.length())) return;
        rewriting.takeOver(start);
        rewriting.addRead(Normaliser.SYMBOL, start, start + KNEELING.length());
        rewriting.skipTo(start + KNEELING.length());
    }

    /** Where the face begins of which a sign tells, or -1. */
    private int start(int index) {
        if (text.charAt(index) == '_') return isMouth(index) ? index - 1 : -1;
        int start = index + 1 - KNEELING.length();
        return text.holds(KNEELING, start) ? start : -1;
    }

    private boolean isMouth(int index) {
        if (index == 0 || index + 1 == text.length() || !EYES.has(text.charAt(index - 1))) return false;
        return text.charAt(index - 1) == text.charAt(index + 1);
    }

    private boolean isFramed(int start, int end) {
        int before = start - 1;
        while (before >= 0 && start - before <= FRAME && !Han.isWritten(text.charAt(before))) before--;
        int behind = end;
        while (behind < text.length() && behind - end < FRAME && !Han.isWritten(text.charAt(behind))) behind++;
        return before >= 0
                && behind < text.length()
                && Han.isHan(text.charAt(before))
                && Han.isHan(text.charAt(behind));
    }
}
