package org.usercenter.e2e.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The product's own classes, read once. */
final class Product {

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                    "org.usercenter.storage",
                    "org.usercenter.auth",
                    "org.usercenter.account",
                    "org.usercenter.ca.verifier");

    private Product() {}
}
