package org.huying.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.huying.DistrictTest;
import org.huying.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Residents put the program on their phone's first screen. */
@DistrictTest
class InstallingTest {

    @LocalServerPort
    int port;

    @Test
    void everyPageNamesAManifestWhoseIconsAndAddressesAreThere() {
        var anyone = new Visitor(port);
        assertThat(anyone.get("/").body()).contains("rel=\"manifest\" href=\"/site/huying.webmanifest\"");

        JsonNode manifest = JsonMapper.shared().readTree(anyone.get("/site/huying.webmanifest").body());

        assertThat(manifest.findValuesAsString("src")).hasSizeGreaterThan(2)
                .allSatisfy(icon -> assertThat(anyone.get(icon).status()).isEqualTo(200));
        assertThat(manifest.findValuesAsString("url")).isNotEmpty()
                .allSatisfy(address -> assertThat(anyone.get(address).status()).isEqualTo(200));
    }
}
