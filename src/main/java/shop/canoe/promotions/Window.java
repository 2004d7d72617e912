package shop.canoe.promotions;

import java.io.Serializable;
import java.time.Instant;

/** When something holds: from {@code start} (inclusive) to {@code end} (exclusive). */
public record Window(Instant start, Instant end) implements Serializable {
    public Window {
        if (end.isBefore(start)) throw new IllegalArgumentException("ends before it begins");
    }

    public boolean contains(Instant time) {
        return !time.isBefore(start) && time.isBefore(end);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(end);
    }

    /** This window, over at {@code time} at the latest. */
    Window endingBy(Instant time) {
        if (!end.isAfter(time)) return this;
        return new Window(start.isAfter(time) ? time : start, time);
    }
}
