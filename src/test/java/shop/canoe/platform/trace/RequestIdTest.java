package shop.canoe.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.websphere.logging.hpel.LogRecordContext;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestIdTest {

    @Test
    void hasTheFormOfATraceId() {
        assertThat(RequestId.make()).matches("[0-9a-f]{32}").isNotEqualTo(RequestId.make());
    }

    @Test
    void isInTheLogAsLongAsItLasts() {
        var request = RequestId.begin("one");
        assertThat(logged()).containsEntry("requestId", "one");
        request.end();

        assertThat(logged()).doesNotContainKey("requestId");
        assertThat(RequestId.current()).isEmpty();
    }

    @Test
    void afterAnotherTheFirstGoesOn() {
        var request = RequestId.begin("one");
        var within = RequestId.begin("two");
        assertThat(RequestId.current()).contains("two");
        within.end();

        assertThat(RequestId.current()).contains("one");
        assertThat(logged()).containsEntry("requestId", "one");
        request.end();
    }

    private static Map<String, String> logged() {
        var fields = new HashMap<String, String>();
        LogRecordContext.getExtensions(fields);
        return fields;
    }
}
