package io.countersign.gateway.publication;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The publications. */
interface Publications extends Repository<Publication, PublicationId> {

    Publication save(Publication publication);

    Optional<Publication> findById(PublicationId id);
}
