/** Every table that TypeORM maps. A feature adds its entities here. */
export const entities: (new () => object)[] = [];
