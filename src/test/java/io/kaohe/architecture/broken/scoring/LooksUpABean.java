package io.kaohe.architecture.broken.scoring;

import org.springframework.stereotype.Service;

/** Breaks: scoring is pure. */
@Service
class LooksUpABean {}
