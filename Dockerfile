# Builds the gateway's jar, then an image that holds a Java runtime and that jar alone.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -B -q -DskipTests -Dspotless.check.skip package

FROM eclipse-temurin:17-jre
RUN useradd --system --create-home --uid 10001 countersign \
    && mkdir -p /var/lib/countersign && chown countersign /var/lib/countersign
COPY --from=build /src/gateway/target/gateway.jar /opt/countersign/gateway.jar
USER countersign
ENV COUNTERSIGN_DATADIR=/var/lib/countersign
VOLUME /var/lib/countersign
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "/opt/countersign/gateway.jar"]
