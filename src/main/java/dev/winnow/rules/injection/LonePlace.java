package dev.winnow.rules.injection;
import dev.winnow.*;
record LonePlace(View view, Page page, boolean english, Findings out) { void report() {} }
