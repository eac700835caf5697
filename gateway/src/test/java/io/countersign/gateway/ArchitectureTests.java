package io.countersign.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.countersign.connectors.Deleter;
import io.countersign.connectors.DraftStage;
import io.countersign.connectors.MassSender;
import io.countersign.connectors.Publisher;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** Walls that Spring Modulith does not see. */
@AnalyzeClasses(packages = "io.countersign.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule publishingBelongsToOneModule = noClasses()
            .that()
            .resideOutsideOfPackage("..gateway.publication..")
            .should()
            .dependOnClassesThat(assignableTo(Publisher.class)
                    .or(assignableTo(MassSender.class))
                    .or(assignableTo(DraftStage.class))
                    .or(assignableTo(Deleter.class)))
            .because("R8: nothing reaches a publishing call except from the release");

    @ArchTest
    static final ArchRule clientLibrariesStayInTheConnectors = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("okhttp3..", "me.chanjar..", "com.google.gson..")
            .because("the gateway speaks to platforms through the connectors only");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time is injected, so that tests and the campus zone decide what day it is");

    @ArchTest
    static final ArchRule controllersLiveInWebPackages = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Controller.class)
            .should()
            .resideInAPackage("..web..")
            .andShould()
            .bePackagePrivate()
            .because("a page or a call is nobody's business but the dispatcher's");

    @ArchTest
    static final ArchRule controllersKeepAwayFromRepositories = noClasses()
            .that()
            .resideInAPackage("..gateway.*.web..")
            .should()
            .dependOnClassesThat(assignableTo(Repository.class))
            .because("a controller asks use cases and its own queries, so that no rule is bypassed");

    @ArchTest
    static final ArchRule nobodyLeansOnTheListeners = noClasses()
            .that(not(resideInAnyPackage("..gateway.notification..", "..gateway.audit..", "..gateway.insight..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..gateway.notification..", "..gateway.audit..", "..gateway.insight..")
            .because("they listen and show; what happened must not depend on who is told");
}
