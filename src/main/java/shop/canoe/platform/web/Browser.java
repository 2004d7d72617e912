package shop.canoe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a browser says that it takes, and has. */
final class Browser {
    private Browser() {}

    /** Whether it takes gzip; not where the weight is nought: {@code gzip;q=0}. */
    static boolean takesGzip(HttpServletRequest request) {
        return takesGzip(request.getHeader("Accept-Encoding"));
    }

    static boolean takesGzip(@Nullable String encodings) {
        if (encodings == null || !encodings.contains("gzip")) return false;
        return Stream.of(encodings.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .anyMatch(encoding -> encoding.matches("gzip(\\s*;\\s*q=(0\\.\\d*[1-9]\\d*|1(\\.0*)?))?"));
    }

    /** Whether what has this ETag is in its cache; {@code *} stands for any (RFC 9110, 13.1.2). */
    static boolean has(String tag, HttpServletRequest request) {
        var tags = request.getHeader("If-None-Match");
        return tags != null
                && Stream.of(tags.split(",")).map(String::strip).anyMatch(has -> has.equals(tag) || has.equals("*"));
    }
}
