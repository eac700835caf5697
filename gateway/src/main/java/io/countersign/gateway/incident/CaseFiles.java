package io.countersign.gateway.incident;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The cases. */
interface CaseFiles extends Repository<CaseFile, CaseId> {

    Optional<CaseFile> findById(CaseId id);

    CaseFile save(CaseFile file);
}
