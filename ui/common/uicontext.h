#pragma once

namespace muster {

class AuditLog;
class Clock;
class DiscoveryService;
class ExportService;
class ExportStore;
class HistoryReader;
class LocalFiles;
class PreviewService;
class Settings;
class TenantService;

namespace ui {

class PresetBook;
class Theme;

/// What pages and panels may use, handed to their constructors. Everything outlives the window.
struct UiContext
{
    Theme& theme;
    ExportService& exports;
    LocalFiles& files;
    TenantService& tenants;
    DiscoveryService& discovery;
    Settings& settings;
    ExportStore& history;
    HistoryReader& historyReader;
    PresetBook& presets;
    const Clock& clock;
    PreviewService& previews;
    AuditLog& audit;
};

} // namespace ui
} // namespace muster
