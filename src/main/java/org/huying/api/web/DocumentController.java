package org.huying.api.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API for machines, OpenAPI 3.1. It is written by hand and held true by tests. */
@RestController
class DocumentController {

    private final byte[] document;

    DocumentController(JsonMapper json) {
        try {
            document = json.writeValueAsBytes(Description.read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] show() {
        return document;
    }
}
