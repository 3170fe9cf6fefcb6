package org.huying.papers;

import java.util.List;
import org.huying.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Writes official papers, as DOCX to edit and as PDF to print and sign. The same paper gives the same bytes. */
@Service
public class Papers {

    private static final Logger log = LoggerFactory.getLogger(Papers.class);

    private final Fonts fonts;

    @Autowired
    Papers(@Value("${huying.papers.font:}") String font) {
        this(Fonts.search(font));
    }

    Papers(Fonts fonts) {
        this.fonts = fonts;
        if (fonts.isEmpty()) {
            log.warn("No Chinese font with TrueType outlines found: papers can be written as DOCX, but not as PDF. "
                    + "On Debian install fonts-arphic-uming and fonts-arphic-ukai, or name a font in huying.papers.font");
        }
    }

    public byte[] docx(Paper paper) {
        return new Docx(paper).write();
    }

    public byte[] pdf(Paper paper) {
        if (fonts.isEmpty()) {
            throw new Refused("papers.no-font");
        }
        return new Pdf(fonts).write(paper);
    }

    /** Cards to cut, ten on a sheet; one alone on a page of its own size. */
    public byte[] cards(String title, List<NameCard> cards) {
        if (fonts.isEmpty()) {
            throw new Refused("papers.no-font");
        }
        return new Pdf(fonts).write(new CardSheet(title, cards));
    }
}
