package org.huying.opinions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.huying.opinions.Addressees;
import org.huying.opinions.Categories;
import org.huying.opinions.Channel;
import org.huying.opinions.Filing;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.opinions.Receipt;
import org.huying.opinions.Voices;
import org.huying.opinions.sameness.Alike;
import org.huying.opinions.sameness.Likely;
import org.huying.people.Person;
import org.huying.photos.Chosen;
import org.huying.places.Places;
import org.huying.places.Point;
import org.huying.vault.Identity;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.huying.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A resident speaks up, signed in or not. */
@Controller
@RequestMapping("/opinions/new")
class FileController {

    private final Opinions opinions;
    private final Categories categories;
    private final Places places;
    private final Voices voices;
    private final Alike alike;
    private final Addressees addressees;

    FileController(Opinions opinions, Categories categories, Places places, Voices voices, Alike alike,
            Addressees addressees) {
        this.addressees = addressees;
        this.opinions = opinions;
        this.categories = categories;
        this.places = places;
        this.voices = voices;
        this.alike = alike;
    }

    /**
     * @param join the matter somebody goes along with, chosen on its own page
     * @param card whom somebody speaks to, by the code on their card
     * @param place where it is, as far as that is known already
     */
    @GetMapping
    Page show(@RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String join,
            @RequestParam(defaultValue = "") String card, @RequestParam(defaultValue = "") String place) {
        Likely joining = join.isEmpty() ? null : alike.open(OpinionId.of(join)).orElse(null);
        return page(region, joining, !join.isEmpty() && joining == null, null, card, place);
    }

    private Page page(String region, @Nullable Likely joining, boolean tooLate, @Nullable AlikePart part, String card,
            String place) {
        return new FilePage(Opinions.newKey(), region, RegionChoice.all(places), categories.top(), joining, tooLate,
                part, card.isEmpty() ? null : addressees.addressee(card), place);
    }

    @PostMapping
    Reply file(OpinionForm form, @RequestParam(defaultValue = "") String card, Chosen photos, Person person) {
        return sent(card, opinions.file(form.filing("", channel(card), photos), person));
    }

    /** Me too: goes along with an open matter instead of beginning another. */
    @PostMapping(params = "join")
    Reply join(OpinionForm form, @RequestParam String join, @RequestParam(defaultValue = "") String card,
            Chosen photos, Person person) {
        return sent(card, voices.join(form.filing("", channel(card), photos), OpinionId.of(join), person));
    }

    /** Who has no such card is not spoken to; that is found out before anything is kept. */
    private Channel channel(String card) {
        if (card.isEmpty()) {
            return Channel.WEB;
        }
        addressees.addressee(card);
        return Channel.QR;
    }

    /** A form that is sent again after a lost answer tells the addressee too, and only once. */
    private Reply sent(String card, Receipt receipt) {
        if (!card.isEmpty()) {
            addressees.heard(card, receipt.id());
        }
        return SeeOther.to("/follow/%s?filed", receipt.key().value());
    }

    /** Looks for the same without filing: the form as it was typed, with what is alike. */
    @PostMapping(params = "look")
    Page look(OpinionForm form, @RequestParam(defaultValue = "") String card, Chosen photos,
            HttpServletRequest request) {
        Shell.keepTyped(request);
        return page(form.region(), null, false, AlikePart.of(alike, places, form.text(), form.region(), true), card,
                "");
    }

    /** What the form sends; nothing is null, an unreadable key is a new one. */
    record OpinionForm(String key, String region, String category, String text, String place, String name,
            String phone, String address, String point) {

        OpinionForm {
            key = there(key);
            region = there(region);
            category = there(category);
            text = there(text);
            place = there(place);
            name = there(name);
            phone = there(phone);
            address = there(address);
            point = there(point);
        }

        Filing filing(String station, Channel channel, Chosen photos) {
            return new Filing(uuid(key), region, station, channel, category, text, place,
                    new Identity(name.strip(), phone.strip(), address.strip()), channel == Channel.ON_BEHALF)
                    .with(Point.read(point), photos);
        }

        private static String there(@org.jspecify.annotations.Nullable String value) {
            return value == null ? "" : value;
        }

        private static UUID uuid(String key) {
            try {
                return UUID.fromString(key);
            } catch (IllegalArgumentException _) {
                return Opinions.newKey();
            }
        }
    }
}
