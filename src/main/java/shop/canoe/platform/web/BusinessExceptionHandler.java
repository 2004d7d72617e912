package shop.canoe.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.error.BusinessException;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.persistence.DatabaseAway;
import shop.canoe.platform.security.CurrentUser.SignInRequiredException;
import shop.canoe.platform.text.Messages;

/**
 * The one place where a refusal becomes something a person sees: on the POST of a form a message on the same page with the refusal's
 * status; otherwise the error page of that status. A guest who needs an account is sent to sign in. While the database is away,
 * that is said. Anything else is a defect: logged, and answered with the error page for 500.
 */
class BusinessExceptionHandler extends ExceptionHandlerWrapper {
    private static final System.Logger LOG = System.getLogger(BusinessExceptionHandler.class.getName());

    BusinessExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        for (Iterator<?> events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); ) {
            var event = (jakarta.faces.event.ExceptionQueuedEvent) events.next();
            events.remove();
            answer(event.getContext().getContext(), event.getContext().getException());
        }
    }

    private static void answer(FacesContext context, Throwable failure) {
        var refusal = refusalIn(failure);
        refusal.ifPresent(
                refused -> CDI.current().select(RefusalCounts.class).get().count(refused));
        if (failure instanceof ViewExpiredException) {
            sendAfresh(context);
        } else if (DatabaseAway.isIn(failure)) {
            LOG.log(System.Logger.Level.WARNING, "no answer from the database for {0}: {1}", path(context), failure);
            sayAway(context);
        } else if (refusal.isEmpty()) {
            LOG.log(System.Logger.Level.ERROR, "page failed: " + path(context), failure);
            sendError(context, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } else if (refusal.get() instanceof SignInRequiredException) {
            sendToSignIn(context);
        } else if (isForm(context) && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            showOnPage(context, refusal.get());
        } else {
            sayWhenToAskAgain(context, refusal.get());
            sendError(context, refusal.get().kind().status());
        }
    }

    private static boolean isForm(FacesContext context) {
        return context.isPostback() || PlainForm.isHeard(context);
    }

    private static void sayWhenToAskAgain(FacesContext context, BusinessException refusal) {
        var response = (HttpServletResponse) context.getExternalContext().getResponse();
        refusal.retryAfter()
                .ifPresent(wait -> response.setHeader("Retry-After", String.valueOf(Math.max(1, wait.toSeconds()))));
    }

    private static Optional<BusinessException> refusalIn(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof BusinessException refusal) return Optional.of(refusal);
        return Optional.empty();
    }

    private static void showOnPage(FacesContext context, BusinessException refusal) {
        sayWhenToAskAgain(context, refusal);
        refusal.page().ifPresent(path -> turnTo(context, path));
        if (refusal instanceof InvalidException invalid)
            invalid.problems()
                    .forEach(problem -> show(
                            context,
                            Optional.of(problem.field()),
                            problem.messageKey(),
                            problem.arguments().toArray()));
        else show(context, refusal.field(), refusal.messageKey(), refusal.arguments());
        context.validationFailed();
        // The consoles' script takes an update of the page only from a successful answer.
        if (!context.getPartialViewContext().isAjaxRequest())
            ((HttpServletResponse) context.getExternalContext().getResponse())
                    .setStatus(refusal.kind().status());
        context.renderResponse();
    }

    /** The answer to the form is another page; its own forms lead to its own address. */
    private static void turnTo(FacesContext context, String path) {
        var view = CDI.current()
                .select(Routes.class)
                .get()
                .find(path)
                .orElseThrow(() -> new IllegalStateException("no route " + path))
                .view();
        var request = context.getExternalContext().getRequestMap();
        request.put(RouteFilter.VIEW, view);
        request.put(RouteFilter.PUBLIC_URL, path);
        context.setViewRoot(context.getApplication().getViewHandler().createView(context, view));
    }

    private static void show(FacesContext context, Optional<String> field, String key, Object[] arguments) {
        var text = CDI.current().select(Messages.class).get().of(key, arguments);
        var component = field.flatMap(id -> find(context.getViewRoot(), id));
        component.filter(UIInput.class::isInstance).ifPresent(input -> ((UIInput) input).setValid(false));
        context.addMessage(
                component
                        .map(found -> found.getClientId(context))
                        .or(() -> field)
                        .orElse(null),
                new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** The input with this id, or the input inside the composite component with this id. */
    private static Optional<UIComponent> find(UIComponent parent, String id) {
        for (var children = parent.getFacetsAndChildren(); children.hasNext(); ) {
            var child = children.next();
            if (id.equals(child.getId()))
                return Optional.of(
                        UIComponent.isCompositeComponent(child)
                                ? find(child, "input").orElse(child)
                                : child);
            var found = find(child, id);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** The state of a console page cannot be read, e.g. because it is another release's. */
    private static void sendAfresh(FacesContext context) {
        CDI.current().select(Notices.class).get().add("platform.page_expired");
        var page = String.valueOf(context.getExternalContext().getRequestMap().get(RouteFilter.PUBLIC_URL));
        context.getApplication().getNavigationHandler().handleNavigation(context, null, "redirect:" + page);
    }

    private static void sendToSignIn(FacesContext context) {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        var back =
                "GET".equals(request.getMethod()) ? String.valueOf(request.getAttribute(RouteFilter.PUBLIC_URL)) : "/";
        var response = (HttpServletResponse) context.getExternalContext().getResponse();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/sign-in?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        context.responseComplete();
    }

    private static void sayAway(FacesContext context) {
        var response = (HttpServletResponse) context.getExternalContext().getResponse();
        try {
            if (!response.isCommitted()) {
                response.resetBuffer();
                CDI.current()
                        .select(AwayAnswer.class)
                        .get()
                        .send((HttpServletRequest) context.getExternalContext().getRequest(), response);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }

    private static void sendError(FacesContext context, int status) {
        var response = (HttpServletResponse) context.getExternalContext().getResponse();
        try {
            if (!response.isCommitted()) {
                response.resetBuffer(); // the headers stay: they hold the security policy
                if (context.getExternalContext().getRequestMap().get(ScriptPolicyListener.SHOP_POLICY)
                        instanceof String policy) response.setHeader(ScriptPolicyListener.HEADER, policy);
                response.sendError(status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }

    private static String path(FacesContext context) {
        return ((HttpServletRequest) context.getExternalContext().getRequest()).getRequestURI();
    }
}
