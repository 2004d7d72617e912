package shop.canoe.arrears;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.security.Signer;

/** The secret link to pay a parcel: a signature of its id, so nothing has to be kept. */
@ApplicationScoped
class ParcelLinks {
    private static final String PURPOSE = "arrears.parcel";

    @Inject
    Signer signer;

    String path(UUID shipmentId) {
        var id = shipmentId.toString();
        return "/parcels/" + id + '/' + signer.sign(PURPOSE, id).substring(id.length() + 1);
    }

    /** @throws NotFoundException if it is not the secret of this parcel */
    UUID open(String shipmentId, String token) {
        return signer.verify(PURPOSE, shipmentId + '.' + token)
                .flatMap(Ids::parse)
                .orElseThrow(() -> new NotFoundException("arrears.not_found"));
    }
}
