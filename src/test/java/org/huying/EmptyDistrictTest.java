package org.huying;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole program as it starts without a demonstration: nothing but its first administrator. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"spring.datasource.url=none",
        "huying.data=target/test-data-${huying.fork}", "spring.application.name=empty"})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
public @interface EmptyDistrictTest {
}
