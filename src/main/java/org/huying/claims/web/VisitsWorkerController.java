package org.huying.claims.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The script that keeps pages of visits on a phone: it lies with the others, and may answer for visits only. */
@Controller
class VisitsWorkerController {

    @GetMapping("/site/visits-worker.js")
    ResponseEntity<Resource> script() {
        return ResponseEntity.ok().contentType(MediaType.valueOf("text/javascript;charset=UTF-8"))
                .header("Service-Worker-Allowed", "/visits").cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("site/visits-worker.js"));
    }
}
