package io.countersign.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;

/** What review-rules must stay: plain Java that a school can run and explain anywhere. */
@AnalyzeClasses(packages = "io.countersign.rules", importOptions = ImportOption.DoNotIncludeTests.class)
class ReviewRulesArchitectureTests {

    @ArchTest
    static final ArchRule rulesKnowNoSpring = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .because("the rules outlive the application");

    @ArchTest
    static final ArchRule rulesKnowNoNetwork = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net..").and(not(type(URI.class))))
            .because("what is screened must not leave the house");

    @ArchTest
    static final ArchRule coreReadsNoFiles = noClasses()
            .that()
            .resideOutsideOfPackage("..rules.cli..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.nio.channels..")
                    .or(simpleNameStartingWith("File").and(resideInAPackage("java.io"))))
            .because("rules are given what they judge");

    @ArchTest
    static final ArchRule onlyTheLexiconLoadsResources = noClasses()
            .that()
            .resideInAPackage("..rules.screening..")
            .and()
            .doNotHaveFullyQualifiedName("io.countersign.rules.screening.Lexicon")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.io..")
            .because("a screen that reads while it screens is neither fast nor repeatable");

    @ArchTest
    static final ArchRule coreKnowsNoJsonAndNoCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("..rules.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml..", "..rules.cli..")
            .because("the command line is one way in, not a part of the rules");

    @ArchTest
    static final ArchRule onlyLearningKnowsItsLibrary = noClasses()
            .that()
            .resideOutsideOfPackage("..rules.learning..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("de.bwaldvogel..")
            .because("what was learnt is used without it");

    @ArchTest
    static final ArchRule onlyTheCommandLineTeaches = noClasses()
            .that()
            .resideOutsideOfPackages("..rules.cli..", "..rules.learning..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..rules.learning..")
            .because("the gateway is given weights, not texts");
}
