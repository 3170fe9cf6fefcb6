package org.huying.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.huying.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a template may ask about the request it answers: who looks, in which language, and, after a refused form, what
 * was typed and what was wrong. Bound to the thread by {@link ShellFilter}.
 */
public final class Shell {

    private static final ThreadLocal<Shell> CURRENT = new ThreadLocal<>();
    private static volatile Locale spoken = Locale.SIMPLIFIED_CHINESE;

    private final HttpServletRequest request;
    private final Locale locale;
    private final boolean large;
    private final Set<String> drawn = new HashSet<>();

    Shell(HttpServletRequest request, Locale locale, boolean large) {
        this.request = request;
        this.locale = locale;
        this.large = large;
    }

    static void bind(@Nullable Shell shell) {
        if (shell == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(shell);
        }
    }

    /** The locale of the present request; where there is none that of the command line, Chinese by itself. */
    public static Locale locale() {
        Shell shell = CURRENT.get();
        if (attribute("language") instanceof Locale language) {
            return language;
        }
        return shell == null ? spoken : shell.locale;
    }

    /** The language of what is said without a request, as on the command line. */
    public static void speak(Locale locale) {
        spoken = locale;
    }

    public static boolean isEnglish() {
        return locale().getLanguage().equals("en");
    }

    /** Whether the large-type mode (长辈版) is on. */
    public static boolean isLarge() {
        Shell shell = CURRENT.get();
        return shell != null && shell.large;
    }

    public static Viewer viewer() {
        return attribute("viewer") instanceof Viewer viewer ? viewer : Viewer.NOBODY;
    }

    /** Says who looks; called once the person is known. */
    public static void viewer(HttpServletRequest request, Viewer viewer) {
        request.setAttribute("viewer", viewer);
    }

    /** Says in which language to answer, where it is not the browser's cookie that says so. */
    public static void language(HttpServletRequest request, Locale language) {
        request.setAttribute("language", language);
    }

    /** This page with one choice changed and everything else of its address kept. */
    public static String with(String name, String value) {
        Shell shell = CURRENT.get();
        String query = shell == null ? null : shell.request.getQueryString();
        String kept = query == null ? ""
                : Stream.of(query.split("&", -1)).filter(pair -> !pair.isEmpty() && !pair.startsWith(name + "="))
                        .map(pair -> pair + "&").collect(Collectors.joining());
        return "?" + kept + name + "=" + value;
    }

    /** The path asked for, without the query. */
    public static String path() {
        Shell shell = CURRENT.get();
        return shell == null ? "" : shell.request.getRequestURI();
    }

    /** The hidden value that proves a form came from this site. */
    public static String csrf() {
        return attribute("csrf") instanceof Supplier<?> token ? String.valueOf(token.get()) : "";
    }

    /** What the person typed into this field before the form was refused; otherwise what it starts with. */
    public static String typed(String field, @Nullable Object start) {
        Shell shell = CURRENT.get();
        if (shell != null && isTyped()) {
            shell.drawn.add(field);
            String typed = shell.request.getParameter(field);
            return typed == null ? "" : typed;
        }
        return Objects.toString(start, "");
    }

    /** Says that the form just sent is drawn once more with what was typed, though nothing was wrong with it. */
    public static void keepTyped(HttpServletRequest request) {
        request.setAttribute("typed", true);
    }

    private static boolean isTyped() {
        return refusal() != null || attribute("typed") != null;
    }

    /** Why the form just sent was refused, if it was. */
    public static @Nullable Refused refusal() {
        return attribute("refusal") instanceof Refused refused ? refused : null;
    }

    /** The sentence that belongs to this field of the refused form, or an empty one. */
    public static String problem(String field) {
        Refused refusal = refusal();
        if (refusal == null) {
            return "";
        }
        Map<String, Refused> fields = refusal.fields();
        Refused one = fields.get(field);
        return one == null ? "" : Text.of(one);
    }

    /** Whether this value of the field was ticked in the form that was refused; otherwise what it starts with. */
    public static boolean ticked(String field, String value, boolean start) {
        Shell shell = CURRENT.get();
        if (shell == null || !isTyped()) {
            return start;
        }
        shell.drawn.add(field);
        String[] ticked = shell.request.getParameterValues(field);
        return ticked != null && List.of(ticked).contains(value);
    }

    /**
     * What was written in the refused form and stands in no field of the page drawn until now, because somebody was
     * faster and the form is not there any more.
     */
    public static List<String> homeless() {
        Shell shell = CURRENT.get();
        return shell == null || refusal() == null ? List.of() : Written.in(shell.request, shell.drawn);
    }

    /** The names of photos that came with the form just refused and need not be chosen again. */
    public static List<String> kept() {
        return isTyped() && attribute("kept") instanceof List<?> kept
                ? kept.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Says which photos came with the form, should it be refused. */
    public static void kept(HttpServletRequest request, List<String> photos) {
        request.setAttribute("kept", photos);
    }

    private static @Nullable Object attribute(String name) {
        Shell shell = CURRENT.get();
        return shell == null ? null : shell.request.getAttribute(name);
    }
}
