package org.huying.claims;

/** What a document may be as a file. Pictures are kept as JPEG, whatever they came as. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"), JPEG("image/jpeg", "jpg");

    private final String type;
    private final String ending;

    FileKind(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /** As the web calls it. */
    public String type() {
        return type;
    }

    public String ending() {
        return ending;
    }
}
