package shop.canoe.fulfilment;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** The calendar sellers work by: Monday to Friday, orders of the day until 14:00 UTC. */
final class WorkingDays {
    private static final LocalTime CUT_OFF = LocalTime.of(14, 0);

    private WorkingDays() {}

    /** The working day on which a seller takes up an order placed at this moment. */
    static LocalDate acceptance(Instant placed) {
        var time = placed.atOffset(ZoneOffset.UTC);
        var day = time.toLocalDate();
        boolean today = isWorkingDay(day) && time.toLocalTime().isBefore(CUT_OFF);
        return today ? day : plus(day, 1);
    }

    /** So many working days after {@code day}; zero days is {@code day} itself. */
    static LocalDate plus(LocalDate day, int days) {
        var result = day;
        for (int left = days; left > 0; left--) {
            result = result.plusDays(1);
            while (!isWorkingDay(result)) result = result.plusDays(1);
        }
        return result;
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
