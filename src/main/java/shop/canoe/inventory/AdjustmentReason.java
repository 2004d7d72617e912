package shop.canoe.inventory;

/** Why a seller changes what is on hand. */
public enum AdjustmentReason {
    RECEIVED(1),
    FOUND(1),
    DAMAGED(-1),
    LOST(-1);

    private final int sign;

    AdjustmentReason(int sign) {
        this.sign = sign;
    }

    /** Units that came, or went when negative. */
    int signed(int units) {
        return sign * units;
    }

    /** As movements remember it. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
