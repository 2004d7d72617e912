package shop.canoe.platform.error;

import java.util.List;

/** What was typed cannot be taken: one problem per field, all told at once. */
public final class InvalidException extends BusinessException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /**
     * What is wrong with one field.
     *
     * @param field id of the form field or name of the command's component
     * @param messageKey key in the module's bundle; arguments fill its {0}, {1} …
     */
    public record Problem(String field, String messageKey, List<Object> arguments) {
        public static Problem of(String field, String messageKey, Object... arguments) {
            return new Problem(field, messageKey, List.of(arguments));
        }
    }

    /** @param problems at least one */
    public InvalidException(List<Problem> problems) {
        super(
                Kind.INVALID,
                problems.get(0).field(),
                problems.get(0).messageKey(),
                problems.get(0).arguments().toArray());
        this.problems = List.copyOf(problems);
    }

    /** Throws if there are problems; does nothing for an empty list. */
    public static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) throw new InvalidException(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
