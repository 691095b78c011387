package org.usercenter.account.call;

/** Ends a request whose transaction is lost, with an answer all the same. */
final class AnsweredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    AnsweredException(Answer answer) {
        super(null, null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
