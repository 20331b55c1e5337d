# Fakes of the services that the window uses, and helpers for tests of widgets.
muster_add_library(muster_ui_test_support
    SOURCES fakes/fakediscoveryservice.h fakes/fakeexportservice.cpp fakes/fakeexportservice.h
            fakes/fakelocalfiles.cpp fakes/fakelocalfiles.h fakes/fakepreview.cpp fakes/fakepreview.h
            fakes/faketenantservice.cpp fakes/faketenantservice.h
            fakes/fixedclock.h sampledata.cpp sampledata.h uifixture.cpp uifixture.h widgetchecks.cpp widgetchecks.h
    LINK muster_translation muster_exports_api muster_preview muster_store muster_ui_common muster_ui_presets Qt6::Test)
