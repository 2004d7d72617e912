package shop.canoe.promotions;

/** What is typed of any promotion, coupon or deal; times in UTC, as {@code 2026-11-22T10:00}. */
public class RuleTerms {
    private String name = "";
    private String kind = "PERCENT";
    private String value = "";
    private boolean exclusive;
    private String start = "";
    private String end = "";

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** PERCENT, or what else the rule can be. */
    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public boolean isExclusive() {
        return exclusive;
    }

    public void setExclusive(boolean exclusive) {
        this.exclusive = exclusive;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }

    public String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }
}
