package io.countersign.connectors;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "io.countersign.connectors", importOptions = ImportOption.DoNotIncludeTests.class)
class ConnectorArchitectureTests {

    @ArchTest
    static final ArchRule wxJavaStaysInItsPackage = noClasses()
            .that()
            .resideOutsideOfPackage("io.countersign.connectors.wechat")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("me.chanjar..")
            .because("its traps are handled in one place");

    @ArchTest
    static final ArchRule resilienceStaysInTheWire = noClasses()
            .that()
            .resideOutsideOfPackage("io.countersign.connectors.http")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.resilience4j..")
            .because("only Guard knows what may be repeated (R9)");

    @ArchTest
    static final ArchRule springIsAbsent = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .because("connectors are configured by records and given their ports in constructors");

    @ArchTest
    static final ArchRule platformsDoNotKnowEachOther = slices().matching("io.countersign.connectors.(wechat|weibo)..")
            .should()
            .notDependOnEachOther()
            .because("a platform is added or removed alone");

    @ArchTest
    static final ArchRule theRootKnowsNoPlatform = classes()
            .that()
            .resideInAPackage("io.countersign.connectors")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.countersign.connectors", "java..", "org.jspecify..")
            .because("capabilities are words of ours, not of a library");

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            noClasses().should().callMethod(Instant.class, "now").because("tests hold the clock in their hands");

    @ArchTest
    static final ArchRule weiboHasOneDoorAndTwoPagesForPeople = classes()
            .that()
            .resideInAPackage("io.countersign.connectors.weibo")
            .and()
            .haveNameNotMatching(".*\\.Weibo(Connector|Settings|SharePage|Login(\\$Grant)?)")
            .should()
            .notBePublic()
            .because("nothing outside may rely on how the platform is read");
}
