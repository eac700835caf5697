package io.countersign.connectors.wechat;

/** Why a call brought nothing. Messages are masked. */
abstract sealed class CallFailed extends Exception {

    private final String message;

    private CallFailed(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }

    /** The platform answered with an error code. */
    static final class Answered extends CallFailed {
        private final int code;
        private final String words;
        private final String answer;

        Answered(int code, String words) {
            this(code, words, "{}");
        }

        Answered(int code, String words, String answer) {
            super(code + " " + words);
            this.code = code;
            this.words = words;
            this.answer = answer;
        }

        int code() {
            return code;
        }

        /** The platform's own words, with the request id that its support asks for. */
        String words() {
            return words;
        }

        /** The whole answer as JSON; some refusals name what was there before. */
        String answer() {
            return answer;
        }
    }

    /** There is no answer that can be used. */
    static final class Unanswered extends CallFailed {
        private final boolean neverSent;

        Unanswered(String message, boolean neverSent) {
            super(message);
            this.neverSent = neverSent;
        }

        /** Whether the request certainly did not leave. */
        boolean neverSent() {
            return neverSent;
        }
    }
}
