package shop.canoe.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.canoe.kernel.EmailAddress;

class MailSinkTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final EmailAddress ADA = new EmailAddress("ada@example.org");

    @TempDir
    Path data;

    @Test
    void aMailIsOneFileThatAMailProgramOpens() throws IOException {
        var sink = new MailSink();
        sink.data = data;
        var mail = StoredMail.of("order-confirmed/2F7K-9Q4D", new Mail(ADA, "Your order", "Thank you.\nCanoe\n"), NOON);

        sink.deliver(mail);
        sink.deliver(mail);

        try (var files = Files.list(data.resolve("mail"))) {
            assertThat(files).singleElement().satisfies(file -> {
                assertThat(file.getFileName().toString()).startsWith("20261121-120000-order-confirmed_2F7K-9Q4D-");
                assertThat(Files.readString(file))
                        .startsWith("Date: Sat, 21 Nov 2026 12:00:00 GMT\r\n")
                        .contains("\r\nTo: ada@example.org\r\nSubject: Your order\r\n")
                        .endsWith("\r\n\r\nThank you.\r\nCanoe\r\n\r\n");
            });
        }
    }

    @Test
    void aKeyNeverLeavesTheFolder() throws IOException {
        var sink = new MailSink();
        sink.data = data;

        sink.deliver(StoredMail.of("../../etc/../x", new Mail(ADA, "Hello", "Hello"), NOON));

        try (var files = Files.list(data.resolve("mail"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aSubjectStaysOneLine() {
        var mail = StoredMail.of("key", new Mail(ADA, "Hello\r\nBcc: all@example.org", "Hello"), NOON);

        assertThat(MailSink.message(mail)).contains("\r\nSubject: Hello Bcc: all@example.org\r\n");
    }

    @Test
    void aSubjectInAnyScriptIsEncoded() {
        var mail = StoredMail.of("key", new Mail(ADA, "Café 🛶", "Hello"), NOON);

        assertThat(MailSink.message(mail)).contains("\r\nSubject: =?UTF-8?B?Q2Fmw6kg8J+btg==?=\r\n");
    }

    @Test
    void aKeyIsNeeded() {
        var mail = new Mail(ADA, "Hello", "Hello");

        assertThatThrownBy(() -> StoredMail.of(" ", mail, NOON)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StoredMail.of("k".repeat(201), mail, NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
