package shop.canoe.returns;

import shop.canoe.platform.error.BusinessException;

/** More units were to come back than were sent. */
public final class MoreThanBoughtException extends BusinessException {
    private static final long serialVersionUID = 1;

    MoreThanBoughtException(String title, int most) {
        super(Kind.INVALID, "returns.more_than_bought", title, most);
    }
}
