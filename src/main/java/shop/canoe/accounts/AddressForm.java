package shop.canoe.accounts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import shop.canoe.kernel.PostalAddress;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;

/**
 * An address as it is being typed, with what its country asks for: labels, which fields there are, which must be filled in,
 * and the postcode's shape. Shown by {@code <canoe:addressFields form="…" value="#{…}"/>}; field names are its properties'.
 */
public final class AddressForm implements Serializable {
    private static final long serialVersionUID = 1;

    private static final String HOME = "DE";
    private static final int NAME_LENGTH = 100;
    private static final int LINE_LENGTH = 200;
    private static final int CITY_LENGTH = 100;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/.\\-]{5,29}");

    private String name = "";
    private String street = "";
    private String extra = "";
    private String postcode = "";
    private String city = "";
    private String region = "";
    private String country = HOME;
    private String phone = "";

    /** A form filled in with this address. */
    public static AddressForm from(PostalAddress address) {
        var form = new AddressForm();
        form.name = address.name();
        form.street = address.street();
        form.extra = address.extra();
        form.postcode = address.postcode();
        form.city = address.city();
        form.region = address.region();
        form.country = address.country();
        form.phone = address.phone();
        return form;
    }

    /**
     * The address, its postcode and region written as the country writes them. A region is left out where the country has
     * none.
     *
     * @throws InvalidException with every field that is missing or wrong
     */
    public PostalAddress toAddress() {
        InvalidException.throwIfAny(problems());
        var rules = rules();
        return new PostalAddress(
                name,
                street,
                extra,
                rules.postcode(postcode).orElse(""),
                city,
                rules.regionLabel().flatMap(label -> rules.region(region)).orElse(""),
                country,
                phone);
    }

    /** What is missing or wrong, in the order of the form; empty if nothing. */
    public List<Problem> problems() {
        if (CountryRules.of(country).isEmpty())
            return List.of(Problem.of("country", "accounts.address.country_unknown"));
        var problems = new ArrayList<Problem>();
        checkText(problems, "name", name, NAME_LENGTH, true);
        checkText(problems, "street", street, LINE_LENGTH, true);
        checkText(problems, "extra", extra, LINE_LENGTH, false);
        checkPostcode(problems);
        checkText(problems, "city", city, CITY_LENGTH, true);
        checkRegion(problems);
        if (!phone.isBlank() && !PHONE.matcher(phone.strip()).matches())
            problems.add(Problem.of("phone", "accounts.address.phone_malformed"));
        return problems;
    }

    private static void checkText(List<Problem> problems, String field, String text, int limit, boolean needed) {
        if (needed && text.isBlank()) problems.add(Problem.of(field, "accounts.address." + field + "_missing"));
        else if (text.codePointCount(0, text.length()) > limit)
            problems.add(Problem.of(field, "accounts.address.too_long", limit));
        else if (text.codePoints().anyMatch(Character::isISOControl))
            problems.add(Problem.of(field, "accounts.address.malformed"));
    }

    private void checkPostcode(List<Problem> problems) {
        if (postcode.isBlank()) {
            if (isPostcodeNeeded())
                problems.add(Problem.of("postcode", "accounts.address.postcode_missing", getPostcodeExample()));
        } else if (rules().postcode(postcode).isEmpty())
            problems.add(Problem.of("postcode", "accounts.address.postcode_malformed", getPostcodeExample()));
    }

    private void checkRegion(List<Problem> problems) {
        if (!isRegionAsked()) return;
        checkText(problems, "region", region, CITY_LENGTH, isRegionNeeded());
        if (isRegionNeeded() && !region.isBlank() && rules().region(region).isEmpty())
            problems.add(Problem.of("region", "accounts.address.region_unknown"));
    }

    /** Names of the countries the shop delivers to, with their codes. */
    public Map<String, String> getCountries() {
        return CountryRules.choices();
    }

    /** Key of the words this country uses; likewise below. */
    public String getPostcodeLabel() {
        return rules().postcodeLabel();
    }

    public String getPostcodeExample() {
        return rules().example();
    }

    public boolean isPostcodeNeeded() {
        return rules().postcodeNeeded();
    }

    public String getCityLabel() {
        return rules().cityLabel();
    }

    /** Whether an address in this country has a region: state, province, county. */
    public boolean isRegionAsked() {
        return rules().regionLabel().isPresent();
    }

    public boolean isRegionNeeded() {
        return rules().isRegionNeeded();
    }

    public String getRegionLabel() {
        return rules().regionLabel().orElse("accounts.address.region");
    }

    private CountryRules rules() {
        return CountryRules.of(country).or(() -> CountryRules.of(HOME)).orElseThrow();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getExtra() {
        return extra;
    }

    public void setExtra(String extra) {
        this.extra = extra;
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String postcode) {
        this.postcode = postcode;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
