package io.countersign.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "javax.net..")
            .because("what is screened must not leave the house");

    @ArchTest
    static final ArchRule coreReadsNoFiles = noClasses()
            .that()
            .resideOutsideOfPackage("..rules.cli..")
            .and()
            .doNotHaveFullyQualifiedName("io.countersign.rules.screening.Lexicon")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..")
            .because("only the lexicon loads its resources, everything else is given what it judges");

    @ArchTest
    static final ArchRule lexiconReadsNoFiles = noClasses()
            .that()
            .haveFullyQualifiedName("io.countersign.rules.screening.Lexicon")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.nio.channels..")
            .because("the lexicon comes from the class path or from whoever calls");

    @ArchTest
    static final ArchRule coreKnowsNoJsonAndNoCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("..rules.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml..", "..rules.cli..")
            .because("the command line is one way in, not a part of the rules");
}
