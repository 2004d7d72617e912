package shop.canoe.platform.error;

/** There is no such thing, or it is somebody else's, which is the same answer. */
public class NotFoundException extends BusinessException {
    private static final long serialVersionUID = 1;

    public NotFoundException(String messageKey, Object... arguments) {
        super(Kind.NOT_FOUND, messageKey, arguments);
    }
}
