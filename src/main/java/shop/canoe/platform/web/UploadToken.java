package shop.canoe.platform.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlForm;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form with a file carries its token in its address: the parts of an upload are read by the page behind the guards, the
 * address by the guard itself, before anything of the body.
 */
final class UploadToken {
    static final String NAME = "_token";

    private static final String MULTIPART = "multipart/form-data";

    private UploadToken() {}

    static boolean isUpload(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith(MULTIPART);
    }

    /** Asks the container for no parameter, which might make it read the body. */
    static Optional<String> of(HttpServletRequest request) {
        return parts(request.getQueryString())
                .filter(UploadToken::isToken)
                .map(part -> URLDecoder.decode(part.substring(NAME.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }

    /** Whether the form that is being written sends a file. */
    static boolean isNeeded(FacesContext context) {
        return UIComponent.getCurrentComponent(context) instanceof HtmlForm form && MULTIPART.equals(form.getEnctype());
    }

    static String with(String address, String token) {
        return address + (address.contains("?") ? '&' : '?') + NAME + '=' + token;
    }

    /** The query without a token somebody has sent: the next form has one of its own. */
    static String without(@Nullable String query) {
        return parts(query).filter(part -> !isToken(part)).collect(Collectors.joining("&"));
    }

    private static boolean isToken(String part) {
        return part.startsWith(NAME + '=');
    }

    private static Stream<String> parts(@Nullable String query) {
        return query == null ? Stream.empty() : Arrays.stream(query.split("&"));
    }
}
