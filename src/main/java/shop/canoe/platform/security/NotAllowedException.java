package shop.canoe.platform.security;

import shop.canoe.platform.error.BusinessException;

/** Who asks has not the role that this needs. */
public final class NotAllowedException extends BusinessException {
    private static final long serialVersionUID = 1;

    public NotAllowedException() {
        super(Kind.FORBIDDEN, "platform.not_allowed");
    }
}
