package io.kaohe.appraisal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers rows until the transaction ends. Completing one task asks for the same appraisal half a dozen times: who,
 * due when, reminded when, called how. Without a transaction nothing is remembered.
 */
final class ReadInTransaction<K, V> {

    /** The value for the key, read once a transaction. */
    Optional<V> get(K key, Function<K, Optional<V>> read) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read.apply(key);
        }
        Map<K, V> known = known();
        if (!known.containsKey(key)) {
            read.apply(key).ifPresent(value -> known.put(key, value));
        }
        return Optional.ofNullable(known.get(key));
    }

    /** The value was read in another way. */
    void put(K key, V value) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            known().put(key, value);
        }
    }

    /** The row has changed. */
    void forget(K key) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            known().remove(key);
        }
    }

    @SuppressWarnings("unchecked") // bound below, under this object as key
    private Map<K, V> known() {
        Map<K, V> known = (Map<K, V>) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(new Lifetime(known));
        }
        return known;
    }

    private final class Lifetime implements TransactionSynchronization {

        private final Map<K, V> known;

        Lifetime(Map<K, V> known) {
            this.known = known;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(ReadInTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ReadInTransaction.this, known);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ReadInTransaction.this);
        }
    }
}
