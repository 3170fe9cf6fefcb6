package org.huying;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole program with the demonstration district loaded, on a port and a database shared by all who say so. Ballots wait 0.4 s for company, not four; a device is away after four seconds, not twelve. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"spring.datasource.url=none",
        "huying.data=target/test-data-${huying.fork}", "huying.demo=true", "huying.ballots.batch-wait=PT0.4S",
        "huying.ballots.device-away=PT4S"})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
public @interface DistrictTest {

    /** The password of every demonstration account. */
    String PASSWORD = "huying-demo";
}
