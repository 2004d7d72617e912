package shop.canoe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestIdsTest {
    private static final String VISITOR = "10.9.8.7";
    private static final String GIVEN = "0af7651916cd43dd8448eb211c80319c";

    private final RequestIds ids = new RequestIds();

    @Test
    void theNumberAtTheBalancerIsTaken() {
        ids.proxies = "10\\.0\\.0\\.1";

        assertThat(ids.of(request(Map.of("X-Forwarded-For", VISITOR, "X-Request-Id", GIVEN))))
                .isEqualTo(GIVEN);
    }

    @Test
    void orTheTraceItBegan() {
        ids.proxies = "10\\.0\\.0\\.1";

        assertThat(ids.of(request(
                        Map.of("X-Forwarded-For", VISITOR, "traceparent", "00-" + GIVEN + "-b7ad6b7169203331-01"))))
                .isEqualTo(GIVEN);
    }

    @Test
    void whoeverElseSaysOneIsNotBelieved() {
        ids.proxies = "none";
        assertThat(ids.of(request(Map.of("X-Forwarded-For", VISITOR, "X-Request-Id", GIVEN))))
                .isNotEqualTo(GIVEN);

        ids.proxies = "10\\.0\\.0\\.1";
        assertThat(ids.of(request(Map.of("X-Request-Id", GIVEN)))).isNotEqualTo(GIVEN);
        assertThat(ids.of(request(Map.of("X-Forwarded-For", "10.1.1.1", "X-Request-Id", GIVEN))))
                .isNotEqualTo(GIVEN);
    }

    @Test
    void nothingThatCouldBreakALineOfTheLogIsTaken() {
        ids.proxies = "10\\.0\\.0\\.1";

        assertThat(ids.of(request(Map.of("X-Forwarded-For", VISITOR, "X-Request-Id", GIVEN + "\"\n{"))))
                .matches("[0-9a-f]{32}");
    }

    @Test
    void aRequestKeepsItsNumber() {
        ids.proxies = "none";
        var request = request(Map.of());

        assertThat(ids.of(request)).isEqualTo(ids.of(request));
    }

    /** Of a visitor whose address the server has got from whoever it believes, with these headers. */
    private static HttpServletRequest request(Map<String, String> headers) {
        var attributes = new HashMap<Object, Object>();
        return (HttpServletRequest) Proxy.newProxyInstance(
                RequestIdsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> VISITOR;
                    case "getHeader" -> headers.get(arguments[0]);
                    case "getAttribute" -> attributes.get(arguments[0]);
                    case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
