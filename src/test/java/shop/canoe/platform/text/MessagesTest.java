package shop.canoe.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Messages messages = new Messages();

    @Test
    void aTextIsFoundInTheBundleOfTheModuleItsKeyNames() {
        assertThat(messages.get("sample.plain")).isEqualTo("It's a teapot");
    }

    @Test
    void placesAreFilled() {
        assertThat(messages.of("sample.places", "teapot", 1200)).isEqualTo("It's a teapot for 1,200");
    }

    @Test
    void withoutArgumentsATextStaysAsItIsWritten() {
        assertThat(messages.of("sample.plain")).isEqualTo("It's a teapot");
    }

    @Test
    void aKeyWithoutTextIsItsOwnText() {
        assertThat(messages.get("sample.nothing")).isEqualTo("sample.nothing");
        assertThat(messages.get("nowhere.at.all")).isEqualTo("nowhere.at.all");
        assertThat(messages.get("word")).isEqualTo("word");
    }
}
