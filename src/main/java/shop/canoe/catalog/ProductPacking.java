package shop.canoe.catalog;

import shop.canoe.platform.cache.Packing;

/** Products as JSON. */
final class ProductPacking implements Packing<ProductView> {
    @Override
    public byte[] pack(ProductView product) {
        return Json.pack(product);
    }

    @Override
    public ProductView unpack(byte[] bytes) {
        return Json.unpack(bytes, ProductView.class);
    }
}
