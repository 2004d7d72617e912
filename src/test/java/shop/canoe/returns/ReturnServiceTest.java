package shop.canoe.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.canoe.orders.OrderGroupView;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderHolder;
import shop.canoe.orders.OrderViews;
import shop.canoe.orders.WantedUnits;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.sellers.SellerId;

/** What becomes of the picture that comes with a return. */
class ReturnServiceTest {
    private static final String NUMBER = "7K2F-9Q4D-1";

    private final ReturnService service = new ReturnService();
    private boolean isRefused;

    @TempDir
    Path folder;

    @BeforeEach
    void wire() {
        var order = OrderViews.lamp(new SellerId(new UUID(2, 1)), NUMBER);
        service.orders = new OrderHistory() {
            @Override
            public OrderGroupView ofHolder(OrderHolder holder, String number) {
                return new OrderGroupView(
                        order.groupNumber(),
                        order.checkoutId(),
                        order.email(),
                        order.address(),
                        order.total(),
                        Instant.EPOCH,
                        List.of(order));
            }
        };
        service.photos = new ReturnPhotos();
        service.photos.clock = Clock.systemUTC();
        service.photos.settings = new ReturnSettings() {
            @Override
            Path photos() {
                return folder.resolve("returns");
            }
        };
        service.steps = new ReturnSteps() {
            @Override
            ReturnView request(RequestReturn command, Optional<UUID> photo, String orderNumber) {
                if (isRefused) throw new AlreadyReturnedException("Aurora desk lamp");
                return Return.of(command, photo, order, Instant.EPOCH).toView();
            }
        };
    }

    @Test
    void thePictureOfAReturnIsKept() throws IOException {
        var back = service.request(command(picture()));

        assertThat(service.photos.find(back.photo().orElseThrow())).isPresent();
        assertThat(kept()).hasSize(1);
    }

    @Test
    void thePictureOfARefusedReturnIsNot() throws IOException {
        isRefused = true;
        var command = command(picture());

        assertThatThrownBy(() -> service.request(command)).isInstanceOf(AlreadyReturnedException.class);

        assertThat(kept()).isEmpty();
    }

    @Test
    void whatIsNoPictureIsRefusedBesideItsField() throws IOException {
        var text = Files.writeString(folder.resolve("upload"), "GIF89a no");

        assertThatThrownBy(() -> service.request(command(text)))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        refusal -> assertThat(refusal.field()).contains("photo"));
    }

    private List<Path> kept() throws IOException {
        try (var files = Files.list(folder.resolve("returns"))) {
            return files.toList();
        }
    }

    private Path picture() throws IOException {
        var file = folder.resolve("upload");
        ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    private static RequestReturn command(Path photo) {
        return new RequestReturn(
                OrderHolder.guest(Set.of()),
                NUMBER,
                WantedUnits.of(Map.of(0, 1)),
                ReturnReason.DAMAGED,
                "Its foot is bent",
                Optional.of(photo),
                ReturnOutcome.REFUND);
    }
}
