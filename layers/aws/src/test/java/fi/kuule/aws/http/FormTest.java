package fi.kuule.aws.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
    private static Form.Reading reading(String contentType, String body) {
        return Form.of(new HttpRequest(
                "ANY /s/{token+}",
                "POST",
                "/s/x",
                Map.of(),
                Map.of(),
                Map.of("content-type", contentType),
                HttpBody.of(body)));
    }

    @ParameterizedTest
    @CsvSource({
        "a=%C3%B6,ö",
        "a=1%2,1%2",
        "a=%zz,%zz",
        "a=x+y,x y",
        "a=%0D%0Ab,'\r\nb'",
        "a=1&a=2,1",
        "b=2&a,''",
        "&&a==,="
    })
    void aFieldIsReadAsBrowsersWriteIt(String body, String value) {
        assertEquals(
                value,
                ((Form.Read) reading("application/x-www-form-urlencoded; charset=UTF-8", body))
                        .form()
                        .field("a")
                        .orElseThrow());
    }

    @Test
    void aMultipartFormGivesItsFields() {
        String body =
                "--x7\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x7--\r\n";

        assertEquals(
                new Form.Read(new Form(Map.of("List-Unsubscribe", "One-Click"))),
                reading("Multipart/Form-Data; boundary=\"x7\"", body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "text/plain", "", "multipart/form-data", "multipart/form-data; boundary=y"})
    void whatIsNotAFormIsSaidToBeNone(String contentType) {
        assertEquals(new Form.NotAForm(), reading(contentType, "a=1"));
    }

    @Test
    void theLongestTextFitsWhateverItsCharacters() {
        String encoded = "miksi=" + "%E2%82%AC".repeat(10_000);

        assertEquals(
                new Form.Read(new Form(Map.of("miksi", "€".repeat(10_000)))),
                reading("application/x-www-form-urlencoded", encoded));
    }

    @Test
    void ofAFieldThatComesTwiceTheFirstCounts() {
        assertEquals(
                new Form.Read(new Form(Map.of("arvio", "9"))),
                reading("application/x-www-form-urlencoded", "arvio=9&arvio=0&arvio="));
    }

    @Test
    void over128KilobytesIsTooLarge() {
        String fits = "a=" + "b".repeat(Form.MAX_BYTES - 2);

        assertEquals(
                Form.Read.class,
                reading("application/x-www-form-urlencoded", fits).getClass());
        assertEquals(new Form.TooLarge(), reading("application/x-www-form-urlencoded", fits + "b"));
    }
}
