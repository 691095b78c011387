package org.usercenter.example.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the business system. */
@SpringBootApplication(proxyBeanMethods = false)
public class Application {

    /** Settings as Spring Boot takes them. */
    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
