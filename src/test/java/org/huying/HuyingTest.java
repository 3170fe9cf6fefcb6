package org.huying;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole program on a real port and a real database, shared by all tests that say so. Ballots wait 0.4 s for company, not four. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"spring.datasource.url=none",
        "huying.data=target/test-data-${huying.fork}", "huying.ballots.batch-wait=PT0.4S"})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
public @interface HuyingTest {
}
