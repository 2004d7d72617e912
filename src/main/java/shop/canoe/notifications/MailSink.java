package shop.canoe.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where mails go: one {@code .eml} file each in the folder {@code mail} beside the database, which mail programs open, and
 * a line in the log. Written again, a mail replaces its own file.
 */
@ApplicationScoped
class MailSink {
    private static final System.Logger LOG = System.getLogger(MailSink.class.getName());
    private static final String SENDER = "Canoe <no-reply@canoe.example>";

    @Inject
    @ConfigProperty(name = "canoe.data")
    Path data;

    void deliver(StoredMail mail) {
        try {
            var folder = Files.createDirectories(data.resolve("mail"));
            var draft = Files.createTempFile(folder, "draft", ".tmp");
            Files.writeString(draft, message(mail));
            Files.move(draft, folder.resolve(fileName(mail)), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.log(System.Logger.Level.INFO, "mail {0} has left", mail.id());
    }

    private static String fileName(StoredMail mail) {
        var about = mail.key().replaceAll("[^A-Za-z0-9-]+", "_");
        return DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                        .withZone(ZoneOffset.UTC)
                        .format(mail.askedAt()) + '-' + about + '-'
                + mail.id().toString().substring(24) + ".eml";
    }

    /** RFC 5322, the text as plain UTF-8, so that a person can read the file too. */
    static String message(StoredMail mail) {
        return String.join(
                "\r\n",
                "Date: "
                        + DateTimeFormatter.RFC_1123_DATE_TIME
                                .withLocale(Locale.ROOT)
                                .format(mail.askedAt().atOffset(ZoneOffset.UTC)),
                "From: " + SENDER,
                "To: " + mail.recipient(),
                "Subject: " + header(mail.subject()),
                "Message-ID: <" + mail.id() + "@canoe.example>",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: 8bit",
                "",
                mail.text().replaceAll("\\r?\\n", "\r\n"),
                "");
    }

    /** An encoded word for anything but plain ASCII (RFC 2047), folded so that no part is longer than 75 characters. */
    private static String header(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 127)) return text;
        var words = new StringBuilder();
        for (int from = 0, to; from < text.length(); from = to) {
            to = Math.min(text.length(), from + 12);
            if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) to--;
            var word = text.substring(from, to).getBytes(StandardCharsets.UTF_8);
            words.append(from == 0 ? "" : "\r\n ")
                    .append("=?UTF-8?B?")
                    .append(Base64.getEncoder().encodeToString(word))
                    .append("?=");
        }
        return words.toString();
    }
}
