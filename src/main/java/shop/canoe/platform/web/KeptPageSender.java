package shop.canoe.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.pages.KeptPage;
import shop.canoe.platform.pages.PageCounts;
import shop.canoe.platform.pages.PageCounts.Outcome;
import shop.canoe.platform.pages.VisitorBits;

/** Sends kept pages with their visitor's bits: packed where the browser takes that, nothing where it has the same page still. */
@ApplicationScoped
public class KeptPageSender {
    @Inject
    VisitorBits bits;

    @Inject
    PageCounts counts;

    /** Browsers ask each time whether theirs is still right; nobody in between keeps a page. */
    public void send(KeptPage page, Outcome outcome, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean isPacked = takesGzip(request.getHeader("Accept-Encoding"));
        var copy = page.copy(bits.html(page.slots()), isPacked, request.getHeader("Cookie") == null);
        counts.count(outcome);
        response.setHeader("ETag", copy.tag());
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Vary", "Accept-Encoding, Cookie");
        ServerTiming.ofCache(request, outcome.code());
        ServerTiming.write(request, response);
        if (isKnown(copy.tag(), request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (isPacked) response.setHeader("Content-Encoding", "gzip");
        response.setContentType(page.contentType());
        response.setContentLength(copy.bytes().length);
        if (!request.getMethod().equals("HEAD")) response.getOutputStream().write(copy.bytes());
    }

    private static boolean isKnown(String tag, @Nullable String tags) {
        return tags != null && Stream.of(tags.split(",")).map(String::strip).anyMatch(tag::equals);
    }

    /** Not where the weight is nought: {@code gzip;q=0}. */
    static boolean takesGzip(@Nullable String encodings) {
        if (encodings == null || !encodings.contains("gzip")) return false;
        return Stream.of(encodings.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .anyMatch(encoding -> encoding.matches("gzip(\\s*;\\s*q=(0\\.\\d*[1-9]\\d*|1(\\.0*)?))?"));
    }
}
